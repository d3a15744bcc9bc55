package org.allmenning.submission;

import org.allmenning.shared.DomainException;

/** What is done with a submission is done with its newest version. */
public final class NewerVersionExists extends DomainException {
    NewerVersionExists(int newest) {
        super("submission.newerVersion", newest);
    }
}
