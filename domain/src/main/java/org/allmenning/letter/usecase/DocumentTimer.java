package org.allmenning.letter.usecase;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Makes the documents of letters within seconds of their approval. */
@Singleton
public class DocumentTimer {

    @Inject
    private MakeDocuments documents;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void tick() {
        boolean more;
        do {
            more = documents.makeSome();
        } while (more);
    }
}
