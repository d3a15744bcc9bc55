/**
 * Starts Allmenning on one machine: PostgreSQL, Keycloak, a mail catcher and Payara Micro with the three web applications.
 * For developers, demonstrations and the system tests; a production installation starts each part by its own means.
 */
package org.allmenning.launcher;
