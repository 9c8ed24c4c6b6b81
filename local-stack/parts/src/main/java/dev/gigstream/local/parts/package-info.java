/** The embedded servers, each as a {@link dev.gigstream.local.process.Part}. */
package dev.gigstream.local.parts;
