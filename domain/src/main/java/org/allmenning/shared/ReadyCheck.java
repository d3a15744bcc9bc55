package org.allmenning.shared;

/** Something that must be done before the installation may say that it is ready. */
public interface ReadyCheck {
    boolean isReady();
}
