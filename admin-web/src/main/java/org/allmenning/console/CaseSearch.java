package org.allmenning.console;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.allmenning.assessment.CaseListing;
import org.allmenning.assessment.CaseQuery;
import org.allmenning.assessment.usecase.BrowseCases;
import org.allmenning.web.ReaderLanguage;

/** What the address asks for of the cases of a call: the same for the page and for its files. */
@RequestScoped
public class CaseSearch {

    @Inject
    private Address address;

    @Inject
    private BrowseCases browseCases;

    @Inject
    private ReaderLanguage reader;

    private UUID callId;
    private CaseQuery query;

    @PostConstruct
    void read() {
        callId = address.id("call");
        query = CaseQuery.read(address::text);
    }

    UUID callId() {
        return callId;
    }

    CaseQuery query() {
        return query;
    }

    CaseListing listing() {
        return browseCases.ofCall(callId, query, reader.getLanguage());
    }

    /** The address of a page or file of the call with other wishes. */
    String path(String page, CaseQuery other) {
        var wishes = other.parameters();
        return page + "?call=" + callId + (wishes.isEmpty() ? "" : "&" + wishes);
    }
}
