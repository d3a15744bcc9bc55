package org.allmenning.organisation;

import org.allmenning.shared.Messages;

/** What an organisation is, as far as a call may ask who leads and who takes part. */
public enum OrganisationKind {
    MUNICIPALITY,
    COUNTY_MUNICIPALITY,
    /** Municipalities that do something together as a body of its own: interkommunalt selskap, kuntayhtymä. */
    JOINT_AUTHORITY,
    /** Announces calls and decides. */
    GRANT_AUTHORITY,
    COUNTY_GOVERNOR,
    /** Another body of the state. */
    PUBLIC_BODY,
    UNIVERSITY,
    ASSOCIATION,
    COMPANY;

    /** What the kind is called, in each language. */
    public Messages.Key label() {
        return new Messages.Key("organisationKind." + name());
    }
}
