package org.allmenning.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;
import org.allmenning.shared.AboutField;
import org.allmenning.shared.AboutFields;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.FieldFault;

/**
 * Puts the words of a refused rule at the field that it is about. A field names the rules it answers for: {@code <a:text
 * codes="organisation.nameMissing organisation.nameTaken" …>}; a refusal about one field among many names it itself, and the
 * field has that name as its id, and one about several has a text for each; all others stand in the summary.
 */
final class Refusals {

    /** Under this name a page finds the refusal itself, for what it tells beyond its words. */
    static final String REFUSED = "refused";

    private static final String CODES = "codes";

    private Refusals() {}

    static void tell(FacesContext context, DomainException refused, String text) {
        if (refused instanceof AboutFields about) {
            context.getExternalContext().getRequestMap().put(REFUSED, refused);
            about.faults().forEach(fault -> context.addMessage(fault.place(), message(fault)));
            context.validationFailed();
            return;
        }
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        var field = new String[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (!answersFor(component, refused.code())) {
                return VisitResult.ACCEPT;
            }
            ((EditableValueHolder) component).setValid(false);
            field[0] = component.getClientId(context);
            return VisitResult.COMPLETE;
        });
        if (field[0] == null && refused instanceof AboutField about) {
            field[0] = about.place();
        }
        context.getExternalContext().getRequestMap().put(REFUSED, refused);
        context.addMessage(field[0], message);
        context.validationFailed();
    }

    private static FacesMessage message(FieldFault fault) {
        var say = CDI.current().select(Say.class).get();
        var words = say.text(fault.code(), fault.arguments().toArray());
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words);
    }

    private static boolean answersFor(UIComponent component, String code) {
        return component instanceof EditableValueHolder
                && component.getAttributes().get(CODES) instanceof String codes
                && Arrays.asList(codes.split("\\s+")).contains(code);
    }
}
