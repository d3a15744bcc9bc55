package org.allmenning.signon.browser;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Stands before the JSON resources: whatever changes something must carry the token of the session in its header. */
public class ScriptGuard extends HttpFilter {

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    private transient SessionToken token;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (CHANGE_NOTHING.contains(request.getMethod()) || token.matches(request.getHeader(SessionToken.HEADER))) {
            chain.doFilter(request, response);
        } else {
            Problem.answer(response, HttpServletResponse.SC_FORBIDDEN, "session-token", "The page is out of date");
        }
    }
}
