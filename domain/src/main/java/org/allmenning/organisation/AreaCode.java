package org.allmenning.organisation;

import java.io.Serializable;

/**
 * The number of a municipality or county in its country's register.
 *
 * @param country ISO 3166, two letters
 * @param code with leading zeros: {@code 0301}, {@code 049}
 */
public record AreaCode(String country, String code) implements Serializable {

    public AreaCode {
        if (!country.matches("[A-Z]{2}") || code.isBlank()) {
            throw new IllegalArgumentException("not a code of an area: " + country + " " + code);
        }
    }
}
