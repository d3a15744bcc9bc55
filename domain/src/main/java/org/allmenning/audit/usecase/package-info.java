/** Listening, reading and verifying the trail. */
package org.allmenning.audit.usecase;
