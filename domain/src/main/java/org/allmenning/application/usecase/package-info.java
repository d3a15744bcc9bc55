/** What applicants do with a draft. */
package org.allmenning.application.usecase;
