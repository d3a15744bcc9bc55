package org.allmenning.organisation;

import java.io.Serializable;

/**
 * A name in a language beyond the reader's own: Hámmerfeasta, Esbo.
 *
 * @param language BCP 47, for {@code lang}: {@code se}, {@code sma}, {@code smj}, {@code fkv}, {@code sv}; {@code und}
 *     where the register names none
 */
public record OtherName(String language, String name) implements Serializable {}
