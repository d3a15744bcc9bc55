<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("logoutConfirmTitle")}
<#elseif section = "form">
<p>${msg("logoutConfirmHeader")}</p>
<form action="${url.logoutConfirmAction}" method="post">
  <input type="hidden" name="session_code" value="${logoutConfirm.code}">
  <@layout.button msg("doLogout") "confirmLogout"/>
</form>
<#if !logoutConfirm.skipLink && (client.baseUrl)?has_content><p class="small"><a href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</#if>
</@layout.registrationLayout>
