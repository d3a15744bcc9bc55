package org.allmenning.application;

import java.util.UUID;

/**
 * Something that a person does with a line of a budget sheet. Each can be sent twice without harm: the sheet in the browser
 * names its new lines itself and sends again what was not answered.
 */
public sealed interface LineChange {

    UUID lineId();

    /** @throws org.allmenning.shared.DomainException before anything is changed */
    void carryOut(LineDesk desk);

    /**
     * A new cost line.
     *
     * @param category a code of the call's cost categories
     * @param organisationId who bears the cost, or null
     * @param after the line that it stands behind, or null for the end
     */
    record AddCost(UUID lineId, UUID subProjectId, String category, String description, UUID organisationId, UUID after)
            implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.add(this);
        }
    }

    /**
     * A new financing line.
     *
     * @param organisationId a participant, or null where the source is none and the description names it
     * @param after the line that it stands behind, or null for the end
     */
    record AddFinancing(
            UUID lineId,
            UUID subProjectId,
            FinancingSource source,
            FinancingStatus status,
            String description,
            UUID organisationId,
            UUID after)
            implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.add(this);
        }
    }

    /** Describes a cost line anew, with its category. */
    record DescribeCost(UUID lineId, String category, String description, UUID organisationId) implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.describe(this);
        }
    }

    /** Describes a financing line anew, with its source and how sure the money is. */
    record DescribeFinancing(
            UUID lineId, FinancingSource source, FinancingStatus status, String description, UUID organisationId)
            implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.describe(this);
        }
    }

    /** Takes a line out. */
    record Remove(UUID lineId) implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.remove(lineId);
        }
    }

    /** Puts back a line that was taken out, with its cells as they were. */
    record Restore(UUID lineId) implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.restore(lineId);
        }
    }

    /**
     * Gives a line another place in its table.
     *
     * @param before the line that it then stands before, or null for the end
     */
    record Place(UUID lineId, UUID before) implements LineChange {
        @Override
        public void carryOut(LineDesk desk) {
            desk.place(lineId, before);
        }
    }
}
