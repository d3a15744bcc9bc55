/**
 * The sign-on of the two web applications: OpenID Connect by Jakarta Security, one sign-out for both, the acting
 * organisation, and what every answer to a browser carries.
 *
 * <p>These beans exist only in an application that has the module {@code web-common}, which also declares the servlets and
 * filters in their order. Nothing of value lives in the session: it can be had again by signing in.
 */
package org.allmenning.signon.browser;
