/** Puts the files of the web app together once, at start: shells, style sheet, messages and modules under a prefix that names their content. */
package dev.gigstream.web;
