package org.allmenning.organisation;

import org.allmenning.shared.Messages;

/** The two levels of areas that the registers know. */
public enum AreaKind {
    MUNICIPALITY,
    /** Norwegian fylke, Finnish maakunta. */
    COUNTY;

    /** What the level is called, in each language. */
    public Messages.Key label() {
        return new Messages.Key("areaKind." + name());
    }
}
