<#import "template.ftl" as layout>
<@layout.registrationLayout; section>
<#if section = "header">${msg("pageExpiredTitle")}
<#elseif section = "form">
<p>${msg("pageExpiredMsg")}</p>
<p><a id="loginRestartLink" class="button button--block" href="${url.loginRestartFlowUrl}">${msg("pageExpiredRestart")}</a></p>
<p><a id="loginContinueLink" class="button button--secondary button--block" href="${url.loginAction}">${msg("pageExpiredContinue")}</a></p>
</#if>
</@layout.registrationLayout>
