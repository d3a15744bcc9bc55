<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username'); section>
<#if section = "header">${msg("emailForgotTitle")}
<#elseif section = "form">
<p class="small subtle">${msg("emailInstruction")}</p>
<@layout.fieldError "username"/>
<form id="kc-reset-password-form" action="${url.loginAction}" method="post">
  <@layout.field name="username" label=msg("usernameOrEmail") autocomplete="username" value=(auth.attemptedUsername)!'' focus=true/>
  <@layout.button msg("doSendLink")/>
</form>
<p class="small"><a href="${url.loginUrl}">${msg("backToLogin")}</a></p>
</#if>
</@layout.registrationLayout>
