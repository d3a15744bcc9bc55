package org.allmenning.portal;

/**
 * A finding in words.
 *
 * @param address the place where it is put right
 * @param page the part of the application, as findings name it
 */
public record Remark(String text, String address, String page, boolean blocks) {}
