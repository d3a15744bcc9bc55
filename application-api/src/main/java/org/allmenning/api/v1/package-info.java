/**
 * Version 1 of the API: one resource per noun, each method one intention. A resource calls a use case and writes down what it
 * answers; the classes named {@code …Json} are those answers, as the OpenAPI document describes them.
 */
package org.allmenning.api.v1;
