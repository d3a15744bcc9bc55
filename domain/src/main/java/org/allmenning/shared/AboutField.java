package org.allmenning.shared;

/** A refusal that is about one field among many, such as one amount of a proposal: the door shows it there. */
public interface AboutField {

    /** Names the field: what the door called the field's place when it handed the value in. */
    String place();
}
