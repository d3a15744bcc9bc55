<#-- The frame of every page of the sign-in: header with languages, one card, footer. Pages of Keycloak that are not
     redrawn here come into the same frame. Nothing inline, so that the content security policy can forbid it. -->
<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<!DOCTYPE html>
<html lang="${lang!'nb'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <title><@compress single_line=true><#nested "header"> – Allmenning</@compress></title>
  <link rel="icon" type="image/svg+xml" href="${url.resourcesPath}/look/icon.svg">
  <#list properties.styles?split(' ') as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <script type="module" src="${url.resourcesPath}/js/sign-in.js"></script>
  <#if scripts??><#list scripts as script>
  <script src="${script}"></script>
  </#list></#if>
</head>
<body class="wide" data-other-tab="${(url.ssoLoginInOtherTabsUrl)!''}" data-session="${(authenticationSession.authSessionIdHash)!''}">
<a class="skip-link" href="#content">${msg("skipToContent")}</a>
<header class="site-header">
  <div class="bar">
    <@brand/>
    <div class="end">
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav aria-label="${msg("languages")}"><ul class="language">
        <#list ["nb", "nn", "sv", "fi", "en"] as tag><#list locale.supported?filter(l -> l.languageTag == tag) as l>
        <li><a href="${l.url}" lang="${tag}" hreflang="${tag}"<#if locale.currentLanguageTag == tag> aria-current="true"</#if>>${msg("locale_" + tag)}</a></li>
        </#list></#list>
      </ul></nav>
      </#if>
      <#if (client.baseUrl)?has_content><a href="${client.baseUrl}">${msg("toFrontPage")}</a></#if>
    </div>
  </div>
</header>
<main id="content" class="sign-in">
  <div class="panel panel--flush card-wrap">
    <svg class="card__land" viewBox="0 0 640 84" preserveAspectRatio="xMaxYMid slice" aria-hidden="true" stroke-width="1.4"><path d="M-40 96C120 66 190 -10 330 -10S520 30 700 -20"/><path d="M-30 98C130 60 196 4 340 6S524 44 700 -4"/><path d="M-20 100C136 66 202 18 348 20S526 58 700 12"/><path d="M-10 102C142 72 208 32 356 34S528 70 700 28"/><path d="M0 104C148 78 214 46 364 48S530 82 700 44"/><path d="M10 106C154 84 220 60 372 62S532 94 700 60"/></svg>
    <div class="card">
      <h1><#nested "header"></h1>
      <#if displayMessage && message?has_content && (message.type != 'warning' || !isAppInitiatedAction??)>
        <@notice message.type><span>${kcSanitize(message.summary)?no_esc}</span></@notice>
      </#if>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
        <#nested "show-username">
        <p class="small"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6ZM2.8 14c.4-2.8 2.5-4.2 5.2-4.2s4.8 1.4 5.2 4.2"/></svg> ${auth.attemptedUsername} · <a href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a></p>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
        <form action="${url.loginAction}" method="post"><input type="hidden" name="tryAnotherWay" value="on"><button class="link-button" type="submit">${msg("doTryAnotherWay")}</button></form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo><div class="small"><#nested "info"></div></#if>
    </div>
  </div>
</main>
<footer class="site-footer"><div class="bar"><span>${msg("about")}</span></div></footer>
</body>
</html>
</#macro>

<#macro brand><#assign mark><svg viewBox="0 0 28 28" aria-hidden="true"><rect width="28" height="28" rx="6" fill="#12545c"/><path d="M4 20.5c4-1.5 6-6.5 10-6.5s6 4 10 3.5M4 16c4-1.5 6-6.5 10-6.5s6 4 10 3.5M4 11.5C8 10 10 5 14 5s6 4 10 3.5" fill="none" stroke="#e3ebec" stroke-width="1.6" stroke-linecap="round"/><circle cx="14" cy="21.8" r="2.6" fill="#e4b193"/></svg>Allmenning<small>${msg("signIn")}</small></#assign><#if (client.baseUrl)?has_content><a class="brand" href="${client.baseUrl}">${mark?no_esc}</a><#else><span class="brand">${mark?no_esc}</span></#if></#macro>

<#-- a message with the icon and the colour of its kind -->
<#macro notice type id="">
<div class="<#if type == 'error'>error-summary<#else>notice notice--${type}</#if>"<#if id?has_content> id="${id}"</#if> role="<#if type == 'error'>alert<#else>status</#if>"><svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z<#if type == 'success'>M5 8.2l2.1 2.1L11 6.2<#else>M8 4.7v4M8 11.2v.1</#if>"/></svg><div><#nested></div></div>
</#macro>

<#-- one field with its label; the message of the field stands above the form, and the field points at it -->
<#macro field name label type="text" autocomplete="off" value="" focus=false>
<div class="field"><label for="${name}">${label}</label><input id="${name}" name="${name}" class="input" type="${type}" autocomplete="${autocomplete}" value="${value}" dir="ltr" autocapitalize="none" spellcheck="false"<#if focus> autofocus</#if><#if messagesPerField.existsError(name)> aria-invalid="true" aria-describedby="error-${name}"</#if>></div>
</#macro>

<#macro fieldError name>
<#if messagesPerField.existsError(name)><@notice "error" "error-" + name>${kcSanitize(messagesPerField.get(name))?no_esc}</@notice></#if>
</#macro>

<#macro showPassword ids>
<p class="small"><label><input class="check" type="checkbox" data-shows="${ids}"> ${msg("showPassword")}</label></p>
</#macro>

<#macro button label name="login"><button class="button button--block" type="submit" name="${name}" value="true">${label}</button></#macro>
