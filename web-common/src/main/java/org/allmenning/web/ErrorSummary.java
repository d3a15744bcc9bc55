package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;

/** What stands in the way on this page, each with a link to its field. */
@RequestScoped
@Named("errorSummary")
public class ErrorSummary {

    /** @param field the id of the field in the page, or null where it concerns none */
    public record Entry(String text, String field) {}

    public List<Entry> getEntries() {
        var context = FacesContext.getCurrentInstance();
        var entries = new ArrayList<Entry>();
        context.getClientIdsWithMessages().forEachRemaining(field -> context.getMessageList(field).stream()
                .filter(message -> message.getSeverity() != FacesMessage.SEVERITY_INFO)
                .forEach(message -> entries.add(new Entry(message.getSummary(), field))));
        return entries;
    }

    /** What stands in the way at one field, or null; for fields that are no components. */
    public String at(String field) {
        return getEntries().stream()
                .filter(entry -> field.equals(entry.field()))
                .map(Entry::text)
                .findFirst()
                .orElse(null);
    }
}
