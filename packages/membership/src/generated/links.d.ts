import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace nyx. */
export namespace nyx {

    /** Namespace links. */
    namespace links {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a LinkMessage.
             * @deprecated Use nyx.links.v1.LinkMessage.$Properties instead.
             */
            interface ILinkMessage extends nyx.links.v1.LinkMessage.$Properties {
            }

            /** Represents a LinkMessage. */
            class LinkMessage {

                /**
                 * Constructs a new LinkMessage.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.LinkMessage.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LinkMessage hello. */
                hello?: (nyx.links.v1.Hello.$Properties|null);

                /** LinkMessage heartbeat. */
                heartbeat?: (nyx.links.v1.Heartbeat.$Properties|null);

                /** LinkMessage settingsReport. */
                settingsReport?: (nyx.links.v1.SettingsReport.$Properties|null);

                /** LinkMessage fragments. */
                fragments: nyx.links.v1.Fragment.$Properties[];

                /** LinkMessage body. */
                body?: ("hello"|"heartbeat"|"settingsReport");

                /**
                 * Creates a new LinkMessage instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LinkMessage instance
                 */
                static create(properties: nyx.links.v1.LinkMessage.$Shape): nyx.links.v1.LinkMessage & nyx.links.v1.LinkMessage.$Shape;
                static create(properties?: nyx.links.v1.LinkMessage.$Properties): nyx.links.v1.LinkMessage;

                /**
                 * Encodes the specified LinkMessage message. Does not implicitly {@link nyx.links.v1.LinkMessage.verify|verify} messages.
                 * @param message LinkMessage message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.LinkMessage.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LinkMessage message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.LinkMessage & nyx.links.v1.LinkMessage.$Shape} LinkMessage
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.LinkMessage & nyx.links.v1.LinkMessage.$Shape;
            }

            namespace LinkMessage {

                /** Properties of a LinkMessage. */
                interface $Properties {

                    /** LinkMessage hello */
                    hello?: (nyx.links.v1.Hello.$Properties|null);

                    /** LinkMessage heartbeat */
                    heartbeat?: (nyx.links.v1.Heartbeat.$Properties|null);

                    /** LinkMessage settingsReport */
                    settingsReport?: (nyx.links.v1.SettingsReport.$Properties|null);

                    /** LinkMessage fragments */
                    fragments?: (nyx.links.v1.Fragment.$Properties[]|null);

                    /** LinkMessage body */
                    body?: ("hello"|"heartbeat"|"settingsReport");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a LinkMessage. */
                type $Shape = {
                  hello?: nyx.links.v1.Hello.$Shape|null;
                  heartbeat?: nyx.links.v1.Heartbeat.$Shape|null;
                  settingsReport?: nyx.links.v1.SettingsReport.$Shape|null;
                  fragments?: nyx.links.v1.Fragment.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ body?: undefined; hello?: null; heartbeat?: null; settingsReport?: null }|{ body?: "hello"; hello: nyx.links.v1.Hello.$Shape; heartbeat?: null; settingsReport?: null }|{ body?: "heartbeat"; hello?: null; heartbeat: nyx.links.v1.Heartbeat.$Shape; settingsReport?: null }|{ body?: "settingsReport"; hello?: null; heartbeat?: null; settingsReport: nyx.links.v1.SettingsReport.$Shape })
                );
            }

            /**
             * Properties of a Hello.
             * @deprecated Use nyx.links.v1.Hello.$Properties instead.
             */
            interface IHello extends nyx.links.v1.Hello.$Properties {
            }

            /** Represents a Hello. */
            class Hello {

                /**
                 * Constructs a new Hello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.Hello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Hello incarnation. */
                incarnation: number;

                /** Hello challenge. */
                challenge: Uint8Array;

                /** Hello echo. */
                echo: Uint8Array;

                /** Hello acceptedSession. */
                acceptedSession: Uint8Array;

                /** Hello formats. */
                formats: number[];

                /** Hello settingsDigest. */
                settingsDigest: Uint8Array;

                /** Hello keyIds. */
                keyIds: Uint8Array[];

                /**
                 * Creates a new Hello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Hello instance
                 */
                static create(properties: nyx.links.v1.Hello.$Shape): nyx.links.v1.Hello & nyx.links.v1.Hello.$Shape;
                static create(properties?: nyx.links.v1.Hello.$Properties): nyx.links.v1.Hello;

                /**
                 * Encodes the specified Hello message. Does not implicitly {@link nyx.links.v1.Hello.verify|verify} messages.
                 * @param message Hello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Hello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Hello & nyx.links.v1.Hello.$Shape} Hello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.Hello & nyx.links.v1.Hello.$Shape;
            }

            namespace Hello {

                /** Properties of a Hello. */
                interface $Properties {

                    /** Hello incarnation */
                    incarnation?: (number|null);

                    /** Hello challenge */
                    challenge?: (Uint8Array|null);

                    /** Hello echo */
                    echo?: (Uint8Array|null);

                    /** Hello acceptedSession */
                    acceptedSession?: (Uint8Array|null);

                    /** Hello formats */
                    formats?: (number[]|null);

                    /** Hello settingsDigest */
                    settingsDigest?: (Uint8Array|null);

                    /** Hello keyIds */
                    keyIds?: (Uint8Array[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Hello. */
                type $Shape = nyx.links.v1.Hello.$Properties;
            }

            /**
             * Properties of a Heartbeat.
             * @deprecated Use nyx.links.v1.Heartbeat.$Properties instead.
             */
            interface IHeartbeat extends nyx.links.v1.Heartbeat.$Properties {
            }

            /** Represents a Heartbeat. */
            class Heartbeat {

                /**
                 * Constructs a new Heartbeat.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.Heartbeat.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Heartbeat seq. */
                seq: number;

                /** Heartbeat echoSeq. */
                echoSeq: number;

                /** Heartbeat echoHeldUs. */
                echoHeldUs: number;

                /** Heartbeat echoSession. */
                echoSession: number;

                /** Heartbeat padding. */
                padding: Uint8Array;

                /** Heartbeat longestArrived. */
                longestArrived: number;

                /**
                 * Creates a new Heartbeat instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Heartbeat instance
                 */
                static create(properties: nyx.links.v1.Heartbeat.$Shape): nyx.links.v1.Heartbeat & nyx.links.v1.Heartbeat.$Shape;
                static create(properties?: nyx.links.v1.Heartbeat.$Properties): nyx.links.v1.Heartbeat;

                /**
                 * Encodes the specified Heartbeat message. Does not implicitly {@link nyx.links.v1.Heartbeat.verify|verify} messages.
                 * @param message Heartbeat message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.Heartbeat.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Heartbeat message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Heartbeat & nyx.links.v1.Heartbeat.$Shape} Heartbeat
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.Heartbeat & nyx.links.v1.Heartbeat.$Shape;
            }

            namespace Heartbeat {

                /** Properties of a Heartbeat. */
                interface $Properties {

                    /** Heartbeat seq */
                    seq?: (number|null);

                    /** Heartbeat echoSeq */
                    echoSeq?: (number|null);

                    /** Heartbeat echoHeldUs */
                    echoHeldUs?: (number|null);

                    /** Heartbeat echoSession */
                    echoSession?: (number|null);

                    /** Heartbeat padding */
                    padding?: (Uint8Array|null);

                    /** Heartbeat longestArrived */
                    longestArrived?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Heartbeat. */
                type $Shape = nyx.links.v1.Heartbeat.$Properties;
            }

            /**
             * Properties of a Fragment.
             * @deprecated Use nyx.links.v1.Fragment.$Properties instead.
             */
            interface IFragment extends nyx.links.v1.Fragment.$Properties {
            }

            /** Represents a Fragment. */
            class Fragment {

                /**
                 * Constructs a new Fragment.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.Fragment.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Fragment frameSeq. */
                frameSeq: number;

                /** Fragment index. */
                index: number;

                /** Fragment count. */
                count: number;

                /** Fragment bytes. */
                bytes: Uint8Array;

                /**
                 * Creates a new Fragment instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Fragment instance
                 */
                static create(properties: nyx.links.v1.Fragment.$Shape): nyx.links.v1.Fragment & nyx.links.v1.Fragment.$Shape;
                static create(properties?: nyx.links.v1.Fragment.$Properties): nyx.links.v1.Fragment;

                /**
                 * Encodes the specified Fragment message. Does not implicitly {@link nyx.links.v1.Fragment.verify|verify} messages.
                 * @param message Fragment message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.Fragment.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fragment message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Fragment & nyx.links.v1.Fragment.$Shape} Fragment
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.Fragment & nyx.links.v1.Fragment.$Shape;
            }

            namespace Fragment {

                /** Properties of a Fragment. */
                interface $Properties {

                    /** Fragment frameSeq */
                    frameSeq?: (number|null);

                    /** Fragment index */
                    index?: (number|null);

                    /** Fragment count */
                    count?: (number|null);

                    /** Fragment bytes */
                    bytes?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fragment. */
                type $Shape = nyx.links.v1.Fragment.$Properties;
            }

            /**
             * Properties of a SettingsReport.
             * @deprecated Use nyx.links.v1.SettingsReport.$Properties instead.
             */
            interface ISettingsReport extends nyx.links.v1.SettingsReport.$Properties {
            }

            /** Represents a SettingsReport. */
            class SettingsReport {

                /**
                 * Constructs a new SettingsReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.SettingsReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SettingsReport echo. */
                echo: Uint8Array;

                /** SettingsReport settings. */
                settings: nyx.links.v1.Setting.$Properties[];

                /**
                 * Creates a new SettingsReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SettingsReport instance
                 */
                static create(properties: nyx.links.v1.SettingsReport.$Shape): nyx.links.v1.SettingsReport & nyx.links.v1.SettingsReport.$Shape;
                static create(properties?: nyx.links.v1.SettingsReport.$Properties): nyx.links.v1.SettingsReport;

                /**
                 * Encodes the specified SettingsReport message. Does not implicitly {@link nyx.links.v1.SettingsReport.verify|verify} messages.
                 * @param message SettingsReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.SettingsReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SettingsReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.SettingsReport & nyx.links.v1.SettingsReport.$Shape} SettingsReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.SettingsReport & nyx.links.v1.SettingsReport.$Shape;
            }

            namespace SettingsReport {

                /** Properties of a SettingsReport. */
                interface $Properties {

                    /** SettingsReport echo */
                    echo?: (Uint8Array|null);

                    /** SettingsReport settings */
                    settings?: (nyx.links.v1.Setting.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SettingsReport. */
                type $Shape = nyx.links.v1.SettingsReport.$Properties;
            }

            /**
             * Properties of a Setting.
             * @deprecated Use nyx.links.v1.Setting.$Properties instead.
             */
            interface ISetting extends nyx.links.v1.Setting.$Properties {
            }

            /** Represents a Setting. */
            class Setting {

                /**
                 * Constructs a new Setting.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.links.v1.Setting.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Setting name. */
                name: string;

                /** Setting value. */
                value: string;

                /**
                 * Creates a new Setting instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Setting instance
                 */
                static create(properties: nyx.links.v1.Setting.$Shape): nyx.links.v1.Setting & nyx.links.v1.Setting.$Shape;
                static create(properties?: nyx.links.v1.Setting.$Properties): nyx.links.v1.Setting;

                /**
                 * Encodes the specified Setting message. Does not implicitly {@link nyx.links.v1.Setting.verify|verify} messages.
                 * @param message Setting message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.links.v1.Setting.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Setting message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.links.v1.Setting & nyx.links.v1.Setting.$Shape} Setting
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.links.v1.Setting & nyx.links.v1.Setting.$Shape;
            }

            namespace Setting {

                /** Properties of a Setting. */
                interface $Properties {

                    /** Setting name */
                    name?: (string|null);

                    /** Setting value */
                    value?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Setting. */
                type $Shape = nyx.links.v1.Setting.$Properties;
            }
        }
    }
}
