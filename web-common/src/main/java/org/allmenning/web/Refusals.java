package org.allmenning.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.util.Arrays;

/**
 * Puts the words of a refused rule at the field that it is about. A field names the rules it answers for: {@code <a:text
 * codes="organisation.nameMissing organisation.nameTaken" …>}; a rule that no field names stands in the summary.
 */
final class Refusals {

    private static final String CODES = "codes";

    private Refusals() {}

    static void tell(FacesContext context, String code, String text) {
        var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
        var field = new String[1];
        context.getViewRoot().visitTree(VisitContext.createVisitContext(context), (visit, component) -> {
            if (!answersFor(component, code)) {
                return VisitResult.ACCEPT;
            }
            ((EditableValueHolder) component).setValid(false);
            field[0] = component.getClientId(context);
            return VisitResult.COMPLETE;
        });
        context.addMessage(field[0], message);
        context.validationFailed();
    }

    private static boolean answersFor(UIComponent component, String code) {
        return component instanceof EditableValueHolder
                && component.getAttributes().get(CODES) instanceof String codes
                && Arrays.asList(codes.split("\\s+")).contains(code);
    }
}
