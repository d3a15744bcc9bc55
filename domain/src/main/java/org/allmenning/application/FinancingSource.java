package org.allmenning.application;

/** Where money for a sub-project comes from. In-kind work is not among them: it is derived from the cost lines. */
public enum FinancingSource {
    THIS_CALL,
    OWN_CASH,
    OTHER_MUNICIPALITY,
    COUNTY_AUTHORITY,
    COUNTY_GOVERNOR,
    OTHER_STATE_GRANT,
    PRIVATE
}
