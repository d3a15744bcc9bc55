-- Rules with any number of parameters and with their source in every language; what a call asks beside the budget.
alter table call_rule add column parameters text;
update call_rule set
    parameters = case rule_type
        when 'MAXIMUM_GRANT' then json_build_object('limit', parameter, 'conditions', json_build_array())::text
        when 'MINIMUM_MUNICIPALITIES' then json_build_object('least', parameter)::text
        when 'MAXIMUM_DURATION' then json_build_object('months', parameter)::text
    end,
    source = json_build_object('main', 'nb', 'nb', source)::text;
alter table call_rule alter column parameters set not null;
alter table call_rule drop column parameter;

alter table funding_call add column terms text not null default
    '{"vat":"PER_ORGANISATION","sources":[],"frameByYear":{},"appeal":"THREE_WEEKS","form":{"themes":[],"questions":[],"declarations":[],"attachments":[],"attributes":{}}}';
alter table funding_call alter column terms drop default;
