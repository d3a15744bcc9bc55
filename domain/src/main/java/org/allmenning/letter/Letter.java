package org.allmenning.letter;

import java.io.Serializable;
import java.time.ZonedDateTime;
import org.allmenning.decision.DecisionView;

/**
 * A letter as it is read: as it was sent, or as it would be sent now.
 *
 * @param sent null while it is a preview
 */
public record Letter(DecisionView decision, LetterContent content, Sent sent) implements Serializable {

    /**
     * What makes a letter recognisable.
     *
     * @param number within its authority: {@code 2024/17}
     * @param templateVersion of the authority's template; 0 is the one that comes with the product
     * @param contentSha256 over the canonical form of its words
     * @param documentSha256 over the bytes of its document, or null until that is made
     */
    public record Sent(
            String number, int templateVersion, ZonedDateTime at, String contentSha256, String documentSha256)
            implements Serializable {

        public boolean hasDocument() {
            return documentSha256 != null;
        }
    }
}
