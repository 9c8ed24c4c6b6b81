package dev.gigstream.web;

/** A shell as one reader gets it, with the policy that allows exactly what is in it. */
public record Page(Language language, byte[] bytes, byte[] zipped, String entityTag, String policy) {}
