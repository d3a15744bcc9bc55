<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password'); section>
<#if section = "header">${msg("passwordTitle")}
<#elseif section = "form">
<@layout.fieldError "password"/>
<form id="kc-form-login" action="${url.loginAction}" method="post">
  <@layout.field name="password" label=msg("password") type="password" autocomplete="current-password" focus=true/>
  <@layout.showPassword "password"/>
  <@layout.button msg("doLogIn")/>
</form>
<#if realm.resetPasswordAllowed><p class="small"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
</#if>
</@layout.registrationLayout>
