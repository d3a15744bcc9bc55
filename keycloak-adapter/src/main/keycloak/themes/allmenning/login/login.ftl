<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('username','password'); section>
<#if section = "header"><#if usernameHidden??>${msg("passwordTitle")}<#else>${msg("doLogIn")}</#if>
<#elseif section = "form">
<#if !usernameHidden??><p class="small subtle">${msg("signInLead")}</p></#if>
<#if messagesPerField.existsError('username','password')><@layout.notice "error" "error-username">${kcSanitize(messagesPerField.getFirstError('username','password'))?no_esc}</@layout.notice></#if>
<form id="kc-form-login" action="${url.loginAction}" method="post">
  <#if !usernameHidden??><@layout.field name="username" label=msg("usernameOrEmail") autocomplete="username" value=(login.username)!'' focus=true/></#if>
  <@layout.field name="password" label=msg("password") type="password" autocomplete="current-password" focus=usernameHidden??/>
  <@layout.showPassword "password"/>
  <@layout.button msg("doLogIn")/>
</form>
<#if realm.resetPasswordAllowed><p class="small"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p></#if>
</#if>
</@layout.registrationLayout>
