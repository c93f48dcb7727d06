import { describe, expect, it } from 'vitest';
import { zhCN } from '../../../../assets/locales/zh-CN';
import userGuide from '../../../../assets/user-guide/zh-CN.json' with { type: 'json' };

/** A word that the Chinese messages avoid, the word to use, and the messages that may use it all the same. */
interface Term {
  readonly avoid: RegExp;
  readonly use: string;
  readonly except?: readonly string[];
}

/**
 * The terms of Microsoft's and Cisco's Chinese portals and documents. An exception quotes an old name where a reader
 * of older documents looks for it, or the name of something that is not part of this app.
 */
const terms: readonly Term[] = [
  { avoid: /预配置/, use: '预配', except: ['guide.before.names'] },
  { avoid: /随需/, use: '按需预配' },
  { avoid: /缺省/, use: '默认' },
  { avoid: /恢复默认/, use: '还原默认映射 / 还原默认值' },
  { avoid: /(此|练习|恢复)设置|设置完成/, use: '连接 / 练习连接' },
  { avoid: /标识/, use: 'ID (组织 ID, 记录 ID, 用户 ID)', except: ['orgId.where.text'] },
  { avoid: /(更新|续期)令牌|令牌(更新|续期)|放弃更新|正在更新/, use: '续订令牌' },
  { avoid: /更新的?版本/, use: '更高版本' },
  { avoid: /撤销/, use: '吊销 (a token), 撤消 (undo)' },
  { avoid: /到期/, use: '过期' },
  { avoid: /规划(有|与|在|已|中)/, use: '规划的映射' },
  {
    avoid: /(?<!非)活动/,
    use: '已启用 (a user)',
    // The portal's menu and column Activity.
    except: [
      'guide.check.audit',
      'guide.check.audit.sketch',
      'guide.check.audit.sketch.activity',
      'reference.auditLog.open',
    ],
  },
  // 连接 is a setup; the phase and the step that join the two portals have a verb of their own.
  { avoid: /连接 Entra/, use: '对接 Entra' },
  { avoid: /(开始|建立)(真实|练习)?连接/, use: '新建连接' },
  { avoid: /选择用户(?!映射|或)/, use: '分配用户' },
  { avoid: /个(均)?正常/, use: '已对接 (a setup), 通过 (a test)' },
  // The state that the step 对接 leads to; a disk and a server are connected in the plain sense.
  { avoid: /(?<!磁盘是否)已连接(?!到服务器)|尚未连接/, use: '已对接 / 尚未对接' },
  { avoid: /(?<!网络)连接(即)?(已)?中断/, use: '同步中断, 网络连接中断' },
  { avoid: /“连接”|\*\*连接\*\*/, use: '连接性 (the portal’s page Connectivity)' },
  { avoid: /连接测试/, use: '访问测试 (of this app)' },
  { avoid: /(?<!“|\*\*)测试连接/, use: '“测试连接” (the portal’s button)', except: ['handOver.sketch.test'] },
  { avoid: /有提示|项提示/, use: '警告' },
  { avoid: /撤回/, use: '撤消' },
  { avoid: /签发/, use: '颁发' },
  { avoid: /略过|略去/, use: '跳过' },
  { avoid: /练习环境/, use: '练习模式' },
  { avoid: /练习 Webex/, use: '练习用 Webex' },
  { avoid: /任意位置登录/, use: '任意浏览器' },
  {
    avoid: /向导/,
    use: '本应用',
    // Cisco's own wizard in Control Hub.
    except: ['guide.before.trouble.wizard.title', 'guide.before.trouble.wizard'],
  },
  {
    avoid: /企业应用程序/,
    use: '企业应用',
    // The older portal.
    except: [
      'guide.mappings.location',
      'guide.mappings.open',
      'guide.turnOn.location',
      'guide.keep.location',
      'guide.addApp.skip',
      'handOver.portal.step1',
      'olderPortal.addApp.location',
      'reference.removeAssignment.open',
      'renewal.handOver.step1',
      'renewal.restart.open',
    ],
  },
  { avoid: /(?<!审计|支持)人员|[}#] 人/, use: '用户' },
  { avoid: /一[名位](测试)?用户/, use: '一个用户' },
  { avoid: /应答|回应/, use: '响应' },
  { avoid: /比对/, use: '比较' },
  { avoid: /标签页/, use: '选项卡', except: ['loopback.done.text'] },
  { avoid: /云(?!环境|应用程序管理员)/, use: '云环境' },
  { avoid: /为 null 时|为 Null|NULL/, use: '如果为 null，则使用默认值' },
  { avoid: /退出 (Webex|Entra)|退出登录/, use: '注销' },
  { avoid: /这台计算机|电脑|本机/, use: '此计算机' },
  { avoid: /(?<!因)此应用(?!程序|映射)/, use: '本应用' },
  {
    avoid: /(?<!本|我的|日历|其他|启动的|两个|企业)应用(?!程序|注册|更改|此映射|到|\*\*)/,
    use: '本应用 (this app), 应用程序 (in Entra)',
    // The portal's button Apply.
    except: ['newPortal.sketch.apply', 'newPortal.sketch.properties'],
  },
  {
    avoid: /单击|点击|点选|按(\*\*|“|下)/,
    use: '选择',
    // The portal's button is itself called 选择.
    except: ['guide.people.assign'],
  },
  { avoid: /未选中/, use: '未勾选 (a check box)' },
  { avoid: /未说明|未告知/, use: '未提供' },
  { avoid: /忘记|遗忘/, use: '移除 / 不保留' },
  { avoid: /(用户|令牌)到达/, use: '同步 / 获取' },
  { avoid: /依旧/, use: '仍然存在' },
  { avoid: /账户|账号|帐号/, use: '帐户' },
  { avoid: /登陆/, use: '登录' },
  { avoid: /其它/, use: '其他' },
  {
    avoid: /钥匙串|密钥环|凭据管理器/,
    use: '{store}',
    except: [
      'app.store',
      'app.store.capital',
      'failure.keychain.locked.advice',
      'failure.keychain.missing.reason',
      'failure.keychain.tooLong.title',
      'failure.keychain.tooLong.reason',
    ],
  },
];

/** What a message contains of the words to avoid, with the word to use instead. */
function complaints(id: string, text: string): string[] {
  return terms
    .filter(({ avoid, except }) => avoid.test(text) && !except?.includes(id))
    .map(({ avoid, use }) => `${id}: “${avoid.exec(text)?.[0]}” → ${use}`);
}

describe('the Chinese messages', () => {
  // Those of the app and of its user guide, whose names of controls are other messages.
  const messages = [
    ...Object.entries(zhCN),
    ...Object.entries(userGuide).map(
      ([id, text]) => [`user-guide.${id}`, text.replaceAll(/\[\[.*?\]\]|\]\([^)]*\)/g, '…')] as const,
    ),
  ];

  it('use the terms of the Chinese portals', () => {
    expect(messages.flatMap(([id, text]) => complaints(id, text))).toEqual([]);
  });

  it('use every exception: a message that no longer needs it is checked like the others', () => {
    const unused = terms.flatMap(({ avoid, except = [] }) =>
      except.filter((id) => !messages.some(([known, text]) => known === id && avoid.test(text))),
    );
    expect(unused).toEqual([]);
  });

  it('use full-width parentheses, except in names and code', () => {
    const halfWidth = /(?<!\w|\w )\(|\p{Script=Han} ?\(|\)\p{Script=Han}/u;
    expect(messages.filter(([, text]) => halfWidth.test(text)).map(([id]) => id)).toEqual([]);
    expect(messages.filter(([, text]) => / （|） /.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('have a space between Chinese and Latin letters or digits', () => {
    const tight = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;
    expect(messages.filter(([, text]) => tight.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('have no space after a date, which ends with 日', () => {
    expect(messages.filter(([, text]) => /\{date\} \p{Script=Han}/u.test(text)).map(([id]) => id)).toEqual([]);
  });

  it('are checked: a wrong word is found, with the right one', () => {
    expect(complaints('home.title', '在这台电脑上开启预配置')).toEqual([
      'home.title: “预配置” → 预配',
      'home.title: “电脑” → 此计算机',
    ]);
    expect(complaints('guide.before.names', '“预配置”即“预配”')).toEqual([]);
  });
});
