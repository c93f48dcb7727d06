import { comments, hclText } from './quote';
import { applicationName, headLines, type ScriptContext } from './script-values';

/**
 * A configuration for HashiCorp's provider azuread, with the resources of its documentation. It has none to validate credentials, to
 * change the schema, or to restart; the ID of the synchronization template is typed in, and the state holds the token in clear.
 */
export function terraformScript(task: 'setUp' | 'renewal', context: ScriptContext): string {
  const { values, translator } = context;
  const { t } = translator;
  const head = [
    ...headLines(context, task === 'setUp' ? 'script.setUp' : 'script.renewal'),
    '',
    t('script.terraform.state'),
    t('script.terraform.limits'),
    t('script.terraform.permissions'),
    '',
    t('script.terraform.run'),
    t('script.terraform.existing'),
    ...(task === 'renewal' ? [t('script.terraform.renewal')] : []),
  ];
  const variable = (value: string | null) =>
    value === null ? '  type = string' : `  type    = string\n  default = ${hclText(value)}`;
  return `${comments(head)}

terraform {
  required_version = ">= 1.5"
  required_providers {
    azuread = {
      source  = "hashicorp/azuread"
      version = "~> 3.9"
    }
  }
}

variable "tenant_url" {
${variable(values.tenantUrl)}
}

${comments([t('script.terraform.token')])}
variable "secret_token" {
  type      = string
  sensitive = true
}

${comments([t('script.terraform.template')])}
variable "synchronization_template_id" {
  type = string
}

variable "test_user" {
${variable(values.testUser)}
}

${comments([t('script.terraform.start')])}
variable "start" {
  type    = bool
  default = false
}

data "azuread_application_template" "webex" {
  display_name = ${hclText(applicationName)}
}

resource "azuread_application_from_template" "webex" {
  display_name = ${hclText(applicationName)}
  template_id  = data.azuread_application_template.webex.template_id

  lifecycle {
    prevent_destroy = true
  }
}

data "azuread_service_principal" "webex" {
  object_id = azuread_application_from_template.webex.service_principal_object_id
}

${comments([t('script.terraform.secret')])}
resource "azuread_synchronization_secret" "webex" {
  service_principal_id = data.azuread_service_principal.webex.id

  credential {
    key   = "BaseAddress"
    value = var.tenant_url
  }
  credential {
    key   = "SecretToken"
    value = var.secret_token
  }
  credential {
    key   = "SyncAll"
    value = "false"
  }
}

${comments([t('script.terraform.job')])}
resource "azuread_synchronization_job" "webex" {
  service_principal_id = data.azuread_service_principal.webex.id
  template_id          = var.synchronization_template_id
  enabled              = var.start
  depends_on           = [azuread_synchronization_secret.webex, azuread_app_role_assignment.test_user]
}

data "azuread_user" "test" {
  user_principal_name = var.test_user
}

${comments([t('script.terraform.role')])}
locals {
  user_roles = [
    for role in data.azuread_service_principal.webex.app_roles : role.id
    if role.enabled && contains(role.allowed_member_types, "User")
  ]
}

resource "azuread_app_role_assignment" "test_user" {
  app_role_id         = length(local.user_roles) == 0 ? "00000000-0000-0000-0000-000000000000" : one(local.user_roles)
  principal_object_id = data.azuread_user.test.object_id
  resource_object_id  = data.azuread_service_principal.webex.object_id
}

output "service_principal_object_id" {
  value = data.azuread_service_principal.webex.object_id
}
`;
}
