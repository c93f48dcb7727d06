const summaries = {
  en: 'Connects Microsoft Entra ID to Cisco Webex by SCIM',
  zh: '通过 SCIM 将 Microsoft Entra ID 连接到 Cisco Webex',
};

/** The entry of the menu. Windows on X11 have the class “Webex Entra Setup”. */
export function desktopEntry() {
  return `[Desktop Entry]
Type=Application
Name=Webex Entra Setup
Comment=${summaries.en}
Comment[zh_CN]=${summaries.zh}
Exec=webex-entra-setup
Icon=webex-entra-setup
Terminal=false
Categories=System;
Keywords=Webex;Entra;SCIM;provisioning;
StartupNotify=true
StartupWMClass=Webex Entra Setup
`;
}

/**
 * The AppStream metadata, by which software centers show the app.
 * @see https://www.freedesktop.org/software/appstream/docs/chap-Metadata.html
 */
export function metainfo({ id, version, date, homepage }) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<component type="desktop-application">
  <id>${id}</id>
  <name>Webex Entra Setup</name>
  <summary>${summaries.en}</summary>
  <summary xml:lang="zh_CN">${summaries.zh}</summary>
  <metadata_license>MIT</metadata_license>
  <project_license>MIT</project_license>
  <developer id="${id.split('.').slice(0, 2).join('.')}">
    <name>The Webex Entra Setup authors</name>
  </developer>
  <description>
    <p>
      The wizard signs an administrator in to Webex, saves the token in the keyring, tests the connection with the requests that
      Microsoft Entra ID will send, and hands over the values that its portal asks for.
    </p>
    <p>Every setup has a record without any secret: what was done, when, and by whom.</p>
  </description>
  <launchable type="desktop-id">webex-entra-setup.desktop</launchable>
  <provides>
    <binary>webex-entra-setup</binary>
  </provides>
  <url type="homepage">${homepage}</url>
  <content_rating type="oars-1.1" />
  <releases>
    <release version="${version}" date="${date}" />
  </releases>
</component>
`;
}
