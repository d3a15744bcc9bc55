package org.allmenning.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.stream.Stream;
import org.allmenning.shared.DatabaseAway;
import org.allmenning.shared.DomainException;
import org.allmenning.shared.NothingHere;
import org.allmenning.shared.RoleRequired;
import org.allmenning.shared.SignInRequired;
import org.allmenning.signon.browser.ReturnAddress;

/**
 * The one place where what went wrong in a page becomes what a person sees: a rule that said no stands at its field or in the
 * summary; what is not there or not for this person is not found; a page that was forgotten is opened again with what was
 * typed; a database that is away is said to be away; everything else is a fault of ours with a number. The same for Ajax.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        var context = FacesContext.getCurrentInstance();
        var events = getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            var thrown = events.next().getContext().getException();
            events.remove();
            answer(context, thrown);
        }
        getWrapped().handle();
    }

    private static void answer(FacesContext context, Throwable thrown) {
        if (request(context).getAttribute(ErrorServlet.SHOWING) != null) {
            throw new FacesException(thrown);
        }
        var cause = meaning(thrown);
        if (cause instanceof ViewExpiredException || isForged(context, cause)) {
            openAgain(context);
        } else if (isNotFound(cause)) {
            leadTo(context, HttpServletResponse.SC_NOT_FOUND);
        } else if (cause instanceof RoleRequired lacking) {
            forbid(context, lacking);
        } else if (cause instanceof DomainException refused) {
            refuse(context, refused);
        } else if (DatabaseAway.isCauseOf(thrown)) {
            request(context).setAttribute(Fault.DATABASE, true);
            leadTo(context, HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            Incident.log(thrown, request(context));
            leadTo(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** What was sent is no state of any page of ours: Faces cannot restore it and says so without a cause. */
    private static boolean isForged(FacesContext context, Throwable cause) {
        return context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW
                && cause instanceof FacesException
                && cause.getCause() == null;
    }

    /** The cause that has a meaning here; what others wrapped around it has none. */
    private static Throwable meaning(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(cause -> cause instanceof DomainException
                        || cause instanceof ViewExpiredException
                        || cause instanceof FileNotFoundException)
                .findFirst()
                .orElse(thrown);
    }

    private static boolean isNotFound(Throwable cause) {
        return cause instanceof NothingHere
                || cause instanceof SignInRequired
                || cause instanceof FileNotFoundException;
    }

    /** The page is no secret, unlike what stands on it: whoever lacks the role is told whom to ask. */
    private static void forbid(FacesContext context, RoleRequired lacking) {
        request(context).setAttribute(Fault.REFUSAL, words(lacking));
        leadTo(context, HttpServletResponse.SC_FORBIDDEN);
    }

    private static void refuse(FacesContext context, DomainException refused) {
        var text = words(refused);
        if (context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            Refusals.tell(context, refused, text);
        } else {
            request(context).setAttribute(Fault.REFUSAL, text);
            leadTo(context, HttpServletResponse.SC_CONFLICT);
        }
    }

    private static String words(DomainException refused) {
        return CDI.current().select(Say.class).get().text(refused);
    }

    private static void openAgain(FacesContext context) {
        var request = request(context);
        var page = ReturnAddress.pageBefore(request).orElse(request.getRequestURI());
        redirect(context, ReturnAddress.resumed(page));
    }

    private static void leadTo(FacesContext context, int status) {
        var external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            context.responseComplete();
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            redirect(context, ErrorServlet.addressOf(request(context), status));
        } else {
            try {
                external.responseReset();
                external.responseSendError(status, null);
                context.responseComplete();
            } catch (IOException e) {
                throw new FacesException(e);
            }
        }
    }

    private static void redirect(FacesContext context, String address) {
        try {
            context.getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new FacesException(e);
        }
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
