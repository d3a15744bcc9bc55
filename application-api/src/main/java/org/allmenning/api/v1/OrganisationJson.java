package org.allmenning.api.v1;

import jakarta.json.JsonObject;
import org.allmenning.organisation.OrganisationOnDay;
import org.allmenning.organisation.usecase.OrganisationFound;
import org.allmenning.shared.Language;
import org.allmenning.shared.Messages;
import org.allmenning.submission.SubmittedApplication;

/** An organisation: as the register finds it, as it takes part, and as it took part when something was submitted. */
final class OrganisationJson {

    private OrganisationJson() {}

    static JsonObject write(OrganisationFound found, Language language) {
        return new Fields(language)
                .add("id", found.id())
                .add("alias", found.alias())
                .add("kind", found.kind())
                .add("country", found.country())
                .add("name", found.name().text())
                .add("nameLanguage", found.name().language())
                .add("otherNames", found.otherNames(), other -> new Fields(language)
                        .add("language", other.language())
                        .add("name", other.name())
                        .build())
                .add("code", found.code())
                .add("county", found.countyName())
                .add("exists", found.exists())
                .add("validFrom", found.validFrom())
                .add("validTo", found.validTo())
                .add("match", found.reason())
                .add("matchText", Messages.text(found.reason().label().code(), language, found.matched()))
                .build();
    }

    static JsonObject write(OrganisationOnDay participant, Language language) {
        return new Fields(language)
                .add("id", participant.id())
                .add("alias", participant.alias())
                .add("kind", participant.kind())
                .add("name", participant.name())
                .add("code", participant.code())
                .add("county", participant.countyName())
                .build();
    }

    static JsonObject write(SubmittedApplication.Party party, Language language) {
        return new Fields(language)
                .add("id", party.id())
                .add("kind", party.kind())
                .add("name", party.name())
                .add("code", party.code())
                .add("county", party.countyName())
                .build();
    }
}
