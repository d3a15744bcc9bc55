package org.allmenning.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.Currency;
import org.allmenning.shared.AmountReader;
import org.allmenning.shared.Formats;
import org.allmenning.shared.Money;

/**
 * Reads an amount as people type and paste it in the reader's language, for {@code a:money}. What cannot be read stays in the
 * field with a message. The field tells the currency and the smallest step, in minor units.
 */
@RequestScoped
@Named("moneyConverter")
public class MoneyConverter implements Converter<Money> {

    private static final BigDecimal EXAMPLE = BigDecimal.valueOf(25_000);

    @Inject
    private ReaderLanguage reader;

    @Inject
    private Say say;

    @Override
    public Money getAsObject(FacesContext context, UIComponent field, String typed) {
        var currency = (Currency) field.getAttributes().get("currency");
        var step = field.getAttributes().get("step") instanceof Number number ? number.longValue() : 1L;
        var reading = AmountReader.read(typed, reader.getLanguage(), currency.getDefaultFractionDigits(), step);
        if (reading instanceof AmountReader.Read read) {
            return new Money(read.units(), currency);
        } else if (reading instanceof AmountReader.Refused refused) {
            var text = say.text(
                    refused.code(), typed, Formats.number(EXAMPLE, reader.getLanguage()), new Money(step, currency));
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        return null;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent field, Money money) {
        return money == null ? "" : Formats.amount(money, reader.getLanguage());
    }
}
