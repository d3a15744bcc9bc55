<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
<#if section = "header">${msg("doLogIn")}
<#elseif section = "form">
<p class="small subtle">${msg("signInLead")}</p>
<@layout.fieldError "username"/>
<form id="kc-form-login" action="${url.loginAction}" method="post">
  <@layout.field name="username" label=msg("usernameOrEmail") autocomplete="username" value=(login.username)!'' focus=true/>
  <@layout.button msg("doNext")/>
</form>
<details class="small"><summary>${msg("noUsername")}</summary><p>${msg("noUsernameHelp")}</p></details>
</#if>
</@layout.registrationLayout>
