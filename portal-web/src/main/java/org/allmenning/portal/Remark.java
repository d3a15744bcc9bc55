package org.allmenning.portal;

import org.allmenning.shared.LocalizedText;

/**
 * A finding in words.
 *
 * @param address the place where it is put right
 * @param page the part of the application, as findings name it
 * @param source where the rule stands, or null
 */
public record Remark(String text, String address, String page, boolean blocks, LocalizedText source) {}
