<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('password','password-confirm','password-new'); section>
<#if section = "header">${msg("updatePasswordTitle")}
<#elseif section = "form">
<@layout.fieldError "password"/><@layout.fieldError "password-new"/><@layout.fieldError "password-confirm"/>
<form id="kc-passwd-update-form" action="${url.loginAction}" method="post">
  <@layout.field name="password-new" label=msg("passwordNew") type="password" autocomplete="new-password" focus=true/>
  <@layout.field name="password-confirm" label=msg("passwordConfirm") type="password" autocomplete="new-password"/>
  <@layout.showPassword "password-new password-confirm"/>
  <p class="small"><label><input class="check" type="checkbox" name="logout-sessions" value="on" checked> ${msg("logoutOtherSessions")}</label></p>
  <@layout.button msg("doSavePassword")/>
</form>
</#if>
</@layout.registrationLayout>
