package org.allmenning.portal;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The public addresses of a call: {@code /calls/{key}} shows it, {@code /calls/{key}/awards} its award list, which is also
 * there as the files of {@link AwardFiles}. The pages read the key by {@link #keyOf}.
 */
@WebServlet("/calls/*")
public class CallAddresses extends HttpServlet {

    private static final String KEY = "org.allmenning.callKey";
    private static final Pattern ADDRESS =
            Pattern.compile("/([a-z0-9][a-z0-9-]{0,79})(/awards(?:\\.(?:csv|xlsx|json|360giving\\.json))?)?");
    /** What a reader chooses on a page; an address with anything else is answered, but not kept. */
    private static final Pattern CHOICES = Pattern.compile("(?:(?:lang|view)=[a-z]{2,4}&?){0,2}");

    private static final Map<String, String> PAGES =
            Map.of("", "/public/call.xhtml", "/awards", "/public/awards.xhtml");

    @Inject
    private transient AwardFiles files;

    @Inject
    private transient UnchangedAwards unchanged;

    @Inject
    private transient KeptPages kept;

    /** The key in the address of a forwarded request. */
    public static Optional<String> keyOf(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(KEY));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var address = ADDRESS.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var key = address.group(1);
        var what = Optional.ofNullable(address.group(2)).orElse("");
        if (!what.isEmpty() && unchanged.answers(key, request, response)) {
            return;
        }
        if (PAGES.containsKey(what)) {
            request.setAttribute(KEY, key);
            show(PAGES.get(what), request, response);
        } else {
            files.write(key, what.substring(what.indexOf('.') + 1), response);
        }
    }

    /** A page with a tag is the same for everybody who gets that tag. */
    private void show(String page, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var tag = response.getHeader("ETag");
        var isKept = tag != null
                && CHOICES.matcher(Optional.ofNullable(request.getQueryString()).orElse(""))
                        .matches();
        if (!isKept) {
            request.getRequestDispatcher(page).forward(request, response);
        } else if (!kept.answers(tag, response)) {
            var copied = new KeptPages.Copied(response);
            request.getRequestDispatcher(page).forward(request, copied);
            if (response.getStatus() == HttpServletResponse.SC_OK && copied.isWhole()) {
                kept.keep(tag, copied.page());
            }
        }
    }
}
