package org.allmenning.shared;

import java.io.Serializable;
import java.util.List;

/** A rule said no. The code is a message key that exists in all five languages; the arguments fill it. */
public abstract class DomainException extends RuntimeException {

    private final String code;
    private final List<Serializable> arguments;

    protected DomainException(String code, Serializable... arguments) {
        super(code + " " + List.of(arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public final String code() {
        return code;
    }

    public final List<Serializable> arguments() {
        return arguments;
    }
}
