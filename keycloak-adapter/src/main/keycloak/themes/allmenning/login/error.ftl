<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header">${msg("errorTitle")}
<#elseif section = "form">
<@layout.notice "error"><span>${kcSanitize(message.summary)?no_esc}</span></@layout.notice>
<#if traceId??><p class="small subtle">${msg("traceIdSupportMessage", traceId)}</p></#if>
<#if !skipLink?? && (client.baseUrl)?has_content><p><a class="button button--block" href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</#if>
</@layout.registrationLayout>
