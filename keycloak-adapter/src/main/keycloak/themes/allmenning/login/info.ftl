<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
<#if section = "header"><#if messageHeader??>${kcSanitize(msg("${messageHeader}"))?no_esc}<#else>${msg("infoTitle")}</#if>
<#elseif section = "form">
<@layout.notice "info"><span>${kcSanitize(message.summary)?no_esc}<#if requiredActions??><#list requiredActions>: <strong><#items as action>${kcSanitize(msg("requiredAction.${action}"))?no_esc}<#sep>, </#items></strong></#list></#if></span></@layout.notice>
<#if !skipLink??>
  <#if pageRedirectUri?has_content><p><a class="button button--block" href="${pageRedirectUri}">${msg("backToApplication")}</a></p>
  <#elseif actionUri?has_content><p><a class="button button--block" href="${actionUri}">${msg("proceedWithAction")}</a></p>
  <#elseif (client.baseUrl)?has_content><p><a class="button button--block" href="${client.baseUrl}">${msg("backToApplication")}</a></p></#if>
</#if>
</#if>
</@layout.registrationLayout>
