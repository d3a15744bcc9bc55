/** Writing templates, sending letters with the approval, making their documents, and reading them. */
package org.allmenning.letter.usecase;
