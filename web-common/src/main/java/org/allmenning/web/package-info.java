/**
 * What both web applications share: the frame of a page, the tags, the texts and formats in the reader's language, the one
 * exception handler, and the guards around Faces. Of the domain it knows the room {@code shared} and nothing else.
 */
package org.allmenning.web;
