import * as $protobuf from "protobufjs/minimal.js";
import Long = require("long");

/** Namespace nyx. */
export namespace nyx {

    /** Namespace ring. */
    namespace ring {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a RingId.
             * @deprecated Use nyx.ring.v1.RingId.$Properties instead.
             */
            interface IRingId extends nyx.ring.v1.RingId.$Properties {
            }

            /** Represents a RingId. */
            class RingId {

                /**
                 * Constructs a new RingId.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.RingId.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RingId seq. */
                seq: number;

                /** RingId representative. */
                representative: number;

                /**
                 * Creates a new RingId instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RingId instance
                 */
                static create(properties: nyx.ring.v1.RingId.$Shape): nyx.ring.v1.RingId & nyx.ring.v1.RingId.$Shape;
                static create(properties?: nyx.ring.v1.RingId.$Properties): nyx.ring.v1.RingId;

                /**
                 * Encodes the specified RingId message. Does not implicitly {@link nyx.ring.v1.RingId.verify|verify} messages.
                 * @param message RingId message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.RingId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RingId message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.RingId & nyx.ring.v1.RingId.$Shape} RingId
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.RingId & nyx.ring.v1.RingId.$Shape;
            }

            namespace RingId {

                /** Properties of a RingId. */
                interface $Properties {

                    /** RingId seq */
                    seq?: (number|null);

                    /** RingId representative */
                    representative?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RingId. */
                type $Shape = nyx.ring.v1.RingId.$Properties;
            }

            /**
             * Properties of a Frame.
             * @deprecated Use nyx.ring.v1.Frame.$Properties instead.
             */
            interface IFrame extends nyx.ring.v1.Frame.$Properties {
            }

            /** Represents a Frame. */
            class Frame {

                /**
                 * Constructs a new Frame.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Frame.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Frame join. */
                join?: (nyx.ring.v1.Join.$Properties|null);

                /** Frame commitToken. */
                commitToken?: (nyx.ring.v1.CommitToken.$Properties|null);

                /** Frame token. */
                token?: (nyx.ring.v1.Token.$Properties|null);

                /** Frame message. */
                message?: (nyx.ring.v1.Message.$Properties|null);

                /** Frame announcement. */
                announcement?: (nyx.ring.v1.Announcement.$Properties|null);

                /** Frame releaseToken. */
                releaseToken?: (nyx.ring.v1.ReleaseToken.$Properties|null);

                /**
                 * Creates a new Frame instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Frame instance
                 */
                static create(properties: nyx.ring.v1.Frame.$Shape): nyx.ring.v1.Frame & nyx.ring.v1.Frame.$Shape;
                static create(properties?: nyx.ring.v1.Frame.$Properties): nyx.ring.v1.Frame;

                /**
                 * Encodes the specified Frame message. Does not implicitly {@link nyx.ring.v1.Frame.verify|verify} messages.
                 * @param message Frame message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Frame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Frame message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Frame & nyx.ring.v1.Frame.$Shape} Frame
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Frame & nyx.ring.v1.Frame.$Shape;
            }

            namespace Frame {

                /** Properties of a Frame. */
                interface $Properties {

                    /** Frame join */
                    join?: (nyx.ring.v1.Join.$Properties|null);

                    /** Frame commitToken */
                    commitToken?: (nyx.ring.v1.CommitToken.$Properties|null);

                    /** Frame token */
                    token?: (nyx.ring.v1.Token.$Properties|null);

                    /** Frame message */
                    message?: (nyx.ring.v1.Message.$Properties|null);

                    /** Frame announcement */
                    announcement?: (nyx.ring.v1.Announcement.$Properties|null);

                    /** Frame releaseToken */
                    releaseToken?: (nyx.ring.v1.ReleaseToken.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Frame. */
                type $Shape = nyx.ring.v1.Frame.$Properties;
            }

            /**
             * Properties of a Join.
             * @deprecated Use nyx.ring.v1.Join.$Properties instead.
             */
            interface IJoin extends nyx.ring.v1.Join.$Properties {
            }

            /** Represents a Join. */
            class Join {

                /**
                 * Constructs a new Join.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Join.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Join ringSeq. */
                ringSeq: number;

                /** Join proc. */
                proc: number[];

                /** Join failed. */
                failed: number[];

                /** Join reachable. */
                reachable: number[];

                /** Join formatMin. */
                formatMin: number;

                /** Join formatMax. */
                formatMax: number;

                /**
                 * Creates a new Join instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Join instance
                 */
                static create(properties: nyx.ring.v1.Join.$Shape): nyx.ring.v1.Join & nyx.ring.v1.Join.$Shape;
                static create(properties?: nyx.ring.v1.Join.$Properties): nyx.ring.v1.Join;

                /**
                 * Encodes the specified Join message. Does not implicitly {@link nyx.ring.v1.Join.verify|verify} messages.
                 * @param message Join message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Join.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Join message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Join & nyx.ring.v1.Join.$Shape} Join
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Join & nyx.ring.v1.Join.$Shape;
            }

            namespace Join {

                /** Properties of a Join. */
                interface $Properties {

                    /** Join ringSeq */
                    ringSeq?: (number|null);

                    /** Join proc */
                    proc?: (number[]|null);

                    /** Join failed */
                    failed?: (number[]|null);

                    /** Join reachable */
                    reachable?: (number[]|null);

                    /** Join formatMin */
                    formatMin?: (number|null);

                    /** Join formatMax */
                    formatMax?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Join. */
                type $Shape = nyx.ring.v1.Join.$Properties;
            }

            /**
             * Properties of a CommitToken.
             * @deprecated Use nyx.ring.v1.CommitToken.$Properties instead.
             */
            interface ICommitToken extends nyx.ring.v1.CommitToken.$Properties {
            }

            /** Represents a CommitToken. */
            class CommitToken {

                /**
                 * Constructs a new CommitToken.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.CommitToken.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CommitToken ring. */
                ring?: (nyx.ring.v1.RingId.$Properties|null);

                /** CommitToken format. */
                format: number;

                /** CommitToken rotation. */
                rotation: number;

                /** CommitToken members. */
                members: nyx.ring.v1.CommitMember.$Properties[];

                /**
                 * Creates a new CommitToken instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CommitToken instance
                 */
                static create(properties: nyx.ring.v1.CommitToken.$Shape): nyx.ring.v1.CommitToken & nyx.ring.v1.CommitToken.$Shape;
                static create(properties?: nyx.ring.v1.CommitToken.$Properties): nyx.ring.v1.CommitToken;

                /**
                 * Encodes the specified CommitToken message. Does not implicitly {@link nyx.ring.v1.CommitToken.verify|verify} messages.
                 * @param message CommitToken message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.CommitToken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CommitToken message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.CommitToken & nyx.ring.v1.CommitToken.$Shape} CommitToken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.CommitToken & nyx.ring.v1.CommitToken.$Shape;
            }

            namespace CommitToken {

                /** Properties of a CommitToken. */
                interface $Properties {

                    /** CommitToken ring */
                    ring?: (nyx.ring.v1.RingId.$Properties|null);

                    /** CommitToken format */
                    format?: (number|null);

                    /** CommitToken rotation */
                    rotation?: (number|null);

                    /** CommitToken members */
                    members?: (nyx.ring.v1.CommitMember.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CommitToken. */
                type $Shape = nyx.ring.v1.CommitToken.$Properties;
            }

            /**
             * Properties of a CommitMember.
             * @deprecated Use nyx.ring.v1.CommitMember.$Properties instead.
             */
            interface ICommitMember extends nyx.ring.v1.CommitMember.$Properties {
            }

            /** Represents a CommitMember. */
            class CommitMember {

                /**
                 * Constructs a new CommitMember.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.CommitMember.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CommitMember node. */
                node: number;

                /** CommitMember filled. */
                filled: boolean;

                /** CommitMember incarnation. */
                incarnation: number;

                /** CommitMember oldRing. */
                oldRing?: (nyx.ring.v1.RingId.$Properties|null);

                /** CommitMember aru. */
                aru: number;

                /** CommitMember high. */
                high: number;

                /** CommitMember safe. */
                safe: number;

                /** CommitMember missing. */
                missing: number[];

                /**
                 * Creates a new CommitMember instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CommitMember instance
                 */
                static create(properties: nyx.ring.v1.CommitMember.$Shape): nyx.ring.v1.CommitMember & nyx.ring.v1.CommitMember.$Shape;
                static create(properties?: nyx.ring.v1.CommitMember.$Properties): nyx.ring.v1.CommitMember;

                /**
                 * Encodes the specified CommitMember message. Does not implicitly {@link nyx.ring.v1.CommitMember.verify|verify} messages.
                 * @param message CommitMember message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.CommitMember.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CommitMember message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.CommitMember & nyx.ring.v1.CommitMember.$Shape} CommitMember
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.CommitMember & nyx.ring.v1.CommitMember.$Shape;
            }

            namespace CommitMember {

                /** Properties of a CommitMember. */
                interface $Properties {

                    /** CommitMember node */
                    node?: (number|null);

                    /** CommitMember filled */
                    filled?: (boolean|null);

                    /** CommitMember incarnation */
                    incarnation?: (number|null);

                    /** CommitMember oldRing */
                    oldRing?: (nyx.ring.v1.RingId.$Properties|null);

                    /** CommitMember aru */
                    aru?: (number|null);

                    /** CommitMember high */
                    high?: (number|null);

                    /** CommitMember safe */
                    safe?: (number|null);

                    /** CommitMember missing */
                    missing?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CommitMember. */
                type $Shape = nyx.ring.v1.CommitMember.$Properties;
            }

            /**
             * Properties of a Token.
             * @deprecated Use nyx.ring.v1.Token.$Properties instead.
             */
            interface IToken extends nyx.ring.v1.Token.$Properties {
            }

            /** Represents a Token. */
            class Token {

                /**
                 * Constructs a new Token.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Token.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Token ring. */
                ring?: (nyx.ring.v1.RingId.$Properties|null);

                /** Token tokenSeq. */
                tokenSeq: number;

                /** Token seq. */
                seq: number;

                /** Token aru. */
                aru: number;

                /** Token aruMember. */
                aruMember: number;

                /** Token retransmit. */
                retransmit: number[];

                /** Token framesInRotation. */
                framesInRotation: number;

                /** Token idleRotations. */
                idleRotations: number;

                /**
                 * Creates a new Token instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Token instance
                 */
                static create(properties: nyx.ring.v1.Token.$Shape): nyx.ring.v1.Token & nyx.ring.v1.Token.$Shape;
                static create(properties?: nyx.ring.v1.Token.$Properties): nyx.ring.v1.Token;

                /**
                 * Encodes the specified Token message. Does not implicitly {@link nyx.ring.v1.Token.verify|verify} messages.
                 * @param message Token message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Token.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Token message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Token & nyx.ring.v1.Token.$Shape} Token
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Token & nyx.ring.v1.Token.$Shape;
            }

            namespace Token {

                /** Properties of a Token. */
                interface $Properties {

                    /** Token ring */
                    ring?: (nyx.ring.v1.RingId.$Properties|null);

                    /** Token tokenSeq */
                    tokenSeq?: (number|null);

                    /** Token seq */
                    seq?: (number|null);

                    /** Token aru */
                    aru?: (number|null);

                    /** Token aruMember */
                    aruMember?: (number|null);

                    /** Token retransmit */
                    retransmit?: (number[]|null);

                    /** Token framesInRotation */
                    framesInRotation?: (number|null);

                    /** Token idleRotations */
                    idleRotations?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Token. */
                type $Shape = nyx.ring.v1.Token.$Properties;
            }

            /**
             * Properties of a Message.
             * @deprecated Use nyx.ring.v1.Message.$Properties instead.
             */
            interface IMessage extends nyx.ring.v1.Message.$Properties {
            }

            /** Represents a Message. */
            class Message {

                /**
                 * Constructs a new Message.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Message.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Message ring. */
                ring?: (nyx.ring.v1.RingId.$Properties|null);

                /** Message seq. */
                seq: number;

                /** Message sender. */
                sender: number;

                /** Message safe. */
                safe: boolean;

                /** Message continues. */
                continues: boolean;

                /** Message continued. */
                continued: boolean;

                /** Message entries. */
                entries: Uint8Array[];

                /** Message recovered. */
                recovered: Uint8Array;

                /**
                 * Creates a new Message instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Message instance
                 */
                static create(properties: nyx.ring.v1.Message.$Shape): nyx.ring.v1.Message & nyx.ring.v1.Message.$Shape;
                static create(properties?: nyx.ring.v1.Message.$Properties): nyx.ring.v1.Message;

                /**
                 * Encodes the specified Message message. Does not implicitly {@link nyx.ring.v1.Message.verify|verify} messages.
                 * @param message Message message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Message message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Message & nyx.ring.v1.Message.$Shape} Message
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Message & nyx.ring.v1.Message.$Shape;
            }

            namespace Message {

                /** Properties of a Message. */
                interface $Properties {

                    /** Message ring */
                    ring?: (nyx.ring.v1.RingId.$Properties|null);

                    /** Message seq */
                    seq?: (number|null);

                    /** Message sender */
                    sender?: (number|null);

                    /** Message safe */
                    safe?: (boolean|null);

                    /** Message continues */
                    continues?: (boolean|null);

                    /** Message continued */
                    continued?: (boolean|null);

                    /** Message entries */
                    entries?: (Uint8Array[]|null);

                    /** Message recovered */
                    recovered?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Message. */
                type $Shape = nyx.ring.v1.Message.$Properties;
            }

            /**
             * Properties of an Announcement.
             * @deprecated Use nyx.ring.v1.Announcement.$Properties instead.
             */
            interface IAnnouncement extends nyx.ring.v1.Announcement.$Properties {
            }

            /** Represents an Announcement. */
            class Announcement {

                /**
                 * Constructs a new Announcement.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Announcement.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Announcement ring. */
                ring?: (nyx.ring.v1.RingId.$Properties|null);

                /** Announcement members. */
                members: number[];

                /** Announcement reachable. */
                reachable: number[];

                /** Announcement formatMin. */
                formatMin: number;

                /** Announcement formatMax. */
                formatMax: number;

                /**
                 * Creates a new Announcement instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Announcement instance
                 */
                static create(properties: nyx.ring.v1.Announcement.$Shape): nyx.ring.v1.Announcement & nyx.ring.v1.Announcement.$Shape;
                static create(properties?: nyx.ring.v1.Announcement.$Properties): nyx.ring.v1.Announcement;

                /**
                 * Encodes the specified Announcement message. Does not implicitly {@link nyx.ring.v1.Announcement.verify|verify} messages.
                 * @param message Announcement message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Announcement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Announcement message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Announcement & nyx.ring.v1.Announcement.$Shape} Announcement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Announcement & nyx.ring.v1.Announcement.$Shape;
            }

            namespace Announcement {

                /** Properties of an Announcement. */
                interface $Properties {

                    /** Announcement ring */
                    ring?: (nyx.ring.v1.RingId.$Properties|null);

                    /** Announcement members */
                    members?: (number[]|null);

                    /** Announcement reachable */
                    reachable?: (number[]|null);

                    /** Announcement formatMin */
                    formatMin?: (number|null);

                    /** Announcement formatMax */
                    formatMax?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Announcement. */
                type $Shape = nyx.ring.v1.Announcement.$Properties;
            }

            /**
             * Properties of a ReleaseToken.
             * @deprecated Use nyx.ring.v1.ReleaseToken.$Properties instead.
             */
            interface IReleaseToken extends nyx.ring.v1.ReleaseToken.$Properties {
            }

            /** Represents a ReleaseToken. */
            class ReleaseToken {

                /**
                 * Constructs a new ReleaseToken.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.ReleaseToken.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReleaseToken ring. */
                ring?: (nyx.ring.v1.RingId.$Properties|null);

                /**
                 * Creates a new ReleaseToken instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReleaseToken instance
                 */
                static create(properties: nyx.ring.v1.ReleaseToken.$Shape): nyx.ring.v1.ReleaseToken & nyx.ring.v1.ReleaseToken.$Shape;
                static create(properties?: nyx.ring.v1.ReleaseToken.$Properties): nyx.ring.v1.ReleaseToken;

                /**
                 * Encodes the specified ReleaseToken message. Does not implicitly {@link nyx.ring.v1.ReleaseToken.verify|verify} messages.
                 * @param message ReleaseToken message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.ReleaseToken.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReleaseToken message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.ReleaseToken & nyx.ring.v1.ReleaseToken.$Shape} ReleaseToken
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.ReleaseToken & nyx.ring.v1.ReleaseToken.$Shape;
            }

            namespace ReleaseToken {

                /** Properties of a ReleaseToken. */
                interface $Properties {

                    /** ReleaseToken ring */
                    ring?: (nyx.ring.v1.RingId.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReleaseToken. */
                type $Shape = nyx.ring.v1.ReleaseToken.$Properties;
            }

            /**
             * Properties of an Entry.
             * @deprecated Use nyx.ring.v1.Entry.$Properties instead.
             */
            interface IEntry extends nyx.ring.v1.Entry.$Properties {
            }

            /** Represents an Entry. */
            class Entry {

                /**
                 * Constructs a new Entry.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Entry.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Entry multicast. */
                multicast?: (nyx.ring.v1.Multicast.$Properties|null);

                /** Entry join. */
                join?: (nyx.ring.v1.GroupJoin.$Properties|null);

                /** Entry leave. */
                leave?: (nyx.ring.v1.GroupLeave.$Properties|null);

                /** Entry synchronisation. */
                synchronisation?: (nyx.ring.v1.Synchronisation.$Properties|null);

                /** Entry peer. */
                peer?: (nyx.ring.v1.PeerKnowledge.$Properties|null);

                /** Entry nodeLeave. */
                nodeLeave?: (nyx.ring.v1.NodeLeave.$Properties|null);

                /** Entry guard. */
                guard?: (nyx.ring.v1.Guard.$Properties|null);

                /** Entry resetAwaited. */
                resetAwaited?: (nyx.ring.v1.ResetAwaited.$Properties|null);

                /** Entry votesProposed. */
                votesProposed?: (nyx.ring.v1.SetVotes.$Properties|null);

                /** Entry votesStored. */
                votesStored?: (nyx.ring.v1.SetVotes.$Properties|null);

                /**
                 * Creates a new Entry instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Entry instance
                 */
                static create(properties: nyx.ring.v1.Entry.$Shape): nyx.ring.v1.Entry & nyx.ring.v1.Entry.$Shape;
                static create(properties?: nyx.ring.v1.Entry.$Properties): nyx.ring.v1.Entry;

                /**
                 * Encodes the specified Entry message. Does not implicitly {@link nyx.ring.v1.Entry.verify|verify} messages.
                 * @param message Entry message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Entry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Entry message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Entry & nyx.ring.v1.Entry.$Shape} Entry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Entry & nyx.ring.v1.Entry.$Shape;
            }

            namespace Entry {

                /** Properties of an Entry. */
                interface $Properties {

                    /** Entry multicast */
                    multicast?: (nyx.ring.v1.Multicast.$Properties|null);

                    /** Entry join */
                    join?: (nyx.ring.v1.GroupJoin.$Properties|null);

                    /** Entry leave */
                    leave?: (nyx.ring.v1.GroupLeave.$Properties|null);

                    /** Entry synchronisation */
                    synchronisation?: (nyx.ring.v1.Synchronisation.$Properties|null);

                    /** Entry peer */
                    peer?: (nyx.ring.v1.PeerKnowledge.$Properties|null);

                    /** Entry nodeLeave */
                    nodeLeave?: (nyx.ring.v1.NodeLeave.$Properties|null);

                    /** Entry guard */
                    guard?: (nyx.ring.v1.Guard.$Properties|null);

                    /** Entry resetAwaited */
                    resetAwaited?: (nyx.ring.v1.ResetAwaited.$Properties|null);

                    /** Entry votesProposed */
                    votesProposed?: (nyx.ring.v1.SetVotes.$Properties|null);

                    /** Entry votesStored */
                    votesStored?: (nyx.ring.v1.SetVotes.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Entry. */
                type $Shape = nyx.ring.v1.Entry.$Properties;
            }

            /**
             * Properties of a Multicast.
             * @deprecated Use nyx.ring.v1.Multicast.$Properties instead.
             */
            interface IMulticast extends nyx.ring.v1.Multicast.$Properties {
            }

            /** Represents a Multicast. */
            class Multicast {

                /**
                 * Constructs a new Multicast.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Multicast.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Multicast group. */
                group: string;

                /** Multicast client. */
                client: number;

                /** Multicast payload. */
                payload: Uint8Array;

                /**
                 * Creates a new Multicast instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Multicast instance
                 */
                static create(properties: nyx.ring.v1.Multicast.$Shape): nyx.ring.v1.Multicast & nyx.ring.v1.Multicast.$Shape;
                static create(properties?: nyx.ring.v1.Multicast.$Properties): nyx.ring.v1.Multicast;

                /**
                 * Encodes the specified Multicast message. Does not implicitly {@link nyx.ring.v1.Multicast.verify|verify} messages.
                 * @param message Multicast message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Multicast.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Multicast message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Multicast & nyx.ring.v1.Multicast.$Shape} Multicast
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Multicast & nyx.ring.v1.Multicast.$Shape;
            }

            namespace Multicast {

                /** Properties of a Multicast. */
                interface $Properties {

                    /** Multicast group */
                    group?: (string|null);

                    /** Multicast client */
                    client?: (number|null);

                    /** Multicast payload */
                    payload?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Multicast. */
                type $Shape = nyx.ring.v1.Multicast.$Properties;
            }

            /**
             * Properties of a GroupJoin.
             * @deprecated Use nyx.ring.v1.GroupJoin.$Properties instead.
             */
            interface IGroupJoin extends nyx.ring.v1.GroupJoin.$Properties {
            }

            /** Represents a GroupJoin. */
            class GroupJoin {

                /**
                 * Constructs a new GroupJoin.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.GroupJoin.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupJoin group. */
                group: string;

                /** GroupJoin client. */
                client: number;

                /**
                 * Creates a new GroupJoin instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupJoin instance
                 */
                static create(properties: nyx.ring.v1.GroupJoin.$Shape): nyx.ring.v1.GroupJoin & nyx.ring.v1.GroupJoin.$Shape;
                static create(properties?: nyx.ring.v1.GroupJoin.$Properties): nyx.ring.v1.GroupJoin;

                /**
                 * Encodes the specified GroupJoin message. Does not implicitly {@link nyx.ring.v1.GroupJoin.verify|verify} messages.
                 * @param message GroupJoin message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.GroupJoin.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupJoin message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.GroupJoin & nyx.ring.v1.GroupJoin.$Shape} GroupJoin
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.GroupJoin & nyx.ring.v1.GroupJoin.$Shape;
            }

            namespace GroupJoin {

                /** Properties of a GroupJoin. */
                interface $Properties {

                    /** GroupJoin group */
                    group?: (string|null);

                    /** GroupJoin client */
                    client?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupJoin. */
                type $Shape = nyx.ring.v1.GroupJoin.$Properties;
            }

            /**
             * Properties of a GroupLeave.
             * @deprecated Use nyx.ring.v1.GroupLeave.$Properties instead.
             */
            interface IGroupLeave extends nyx.ring.v1.GroupLeave.$Properties {
            }

            /** Represents a GroupLeave. */
            class GroupLeave {

                /**
                 * Constructs a new GroupLeave.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.GroupLeave.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GroupLeave group. */
                group: string;

                /** GroupLeave client. */
                client: number;

                /** GroupLeave reason. */
                reason: number;

                /**
                 * Creates a new GroupLeave instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GroupLeave instance
                 */
                static create(properties: nyx.ring.v1.GroupLeave.$Shape): nyx.ring.v1.GroupLeave & nyx.ring.v1.GroupLeave.$Shape;
                static create(properties?: nyx.ring.v1.GroupLeave.$Properties): nyx.ring.v1.GroupLeave;

                /**
                 * Encodes the specified GroupLeave message. Does not implicitly {@link nyx.ring.v1.GroupLeave.verify|verify} messages.
                 * @param message GroupLeave message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.GroupLeave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GroupLeave message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.GroupLeave & nyx.ring.v1.GroupLeave.$Shape} GroupLeave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.GroupLeave & nyx.ring.v1.GroupLeave.$Shape;
            }

            namespace GroupLeave {

                /** Properties of a GroupLeave. */
                interface $Properties {

                    /** GroupLeave group */
                    group?: (string|null);

                    /** GroupLeave client */
                    client?: (number|null);

                    /** GroupLeave reason */
                    reason?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GroupLeave. */
                type $Shape = nyx.ring.v1.GroupLeave.$Properties;
            }

            /**
             * Properties of a Synchronisation.
             * @deprecated Use nyx.ring.v1.Synchronisation.$Properties instead.
             */
            interface ISynchronisation extends nyx.ring.v1.Synchronisation.$Properties {
            }

            /** Represents a Synchronisation. */
            class Synchronisation {

                /**
                 * Constructs a new Synchronisation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Synchronisation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Synchronisation groups. */
                groups: nyx.ring.v1.LocalGroup.$Properties[];

                /** Synchronisation peers. */
                peers: nyx.ring.v1.PeerKnowledge.$Properties[];

                /** Synchronisation guards. */
                guards: nyx.ring.v1.Guard.$Properties[];

                /** Synchronisation votes. */
                votes?: (nyx.ring.v1.SetVotes.$Properties|null);

                /**
                 * Creates a new Synchronisation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Synchronisation instance
                 */
                static create(properties: nyx.ring.v1.Synchronisation.$Shape): nyx.ring.v1.Synchronisation & nyx.ring.v1.Synchronisation.$Shape;
                static create(properties?: nyx.ring.v1.Synchronisation.$Properties): nyx.ring.v1.Synchronisation;

                /**
                 * Encodes the specified Synchronisation message. Does not implicitly {@link nyx.ring.v1.Synchronisation.verify|verify} messages.
                 * @param message Synchronisation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Synchronisation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Synchronisation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Synchronisation & nyx.ring.v1.Synchronisation.$Shape} Synchronisation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Synchronisation & nyx.ring.v1.Synchronisation.$Shape;
            }

            namespace Synchronisation {

                /** Properties of a Synchronisation. */
                interface $Properties {

                    /** Synchronisation groups */
                    groups?: (nyx.ring.v1.LocalGroup.$Properties[]|null);

                    /** Synchronisation peers */
                    peers?: (nyx.ring.v1.PeerKnowledge.$Properties[]|null);

                    /** Synchronisation guards */
                    guards?: (nyx.ring.v1.Guard.$Properties[]|null);

                    /** Synchronisation votes */
                    votes?: (nyx.ring.v1.SetVotes.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Synchronisation. */
                type $Shape = nyx.ring.v1.Synchronisation.$Properties;
            }

            /**
             * Properties of a SetVotes.
             * @deprecated Use nyx.ring.v1.SetVotes.$Properties instead.
             */
            interface ISetVotes extends nyx.ring.v1.SetVotes.$Properties {
            }

            /** Represents a SetVotes. */
            class SetVotes {

                /**
                 * Constructs a new SetVotes.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.SetVotes.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetVotes version. */
                version: number;

                /** SetVotes votes. */
                votes: number;

                /**
                 * Creates a new SetVotes instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetVotes instance
                 */
                static create(properties: nyx.ring.v1.SetVotes.$Shape): nyx.ring.v1.SetVotes & nyx.ring.v1.SetVotes.$Shape;
                static create(properties?: nyx.ring.v1.SetVotes.$Properties): nyx.ring.v1.SetVotes;

                /**
                 * Encodes the specified SetVotes message. Does not implicitly {@link nyx.ring.v1.SetVotes.verify|verify} messages.
                 * @param message SetVotes message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.SetVotes.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetVotes message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.SetVotes & nyx.ring.v1.SetVotes.$Shape} SetVotes
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.SetVotes & nyx.ring.v1.SetVotes.$Shape;
            }

            namespace SetVotes {

                /** Properties of a SetVotes. */
                interface $Properties {

                    /** SetVotes version */
                    version?: (number|null);

                    /** SetVotes votes */
                    votes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetVotes. */
                type $Shape = nyx.ring.v1.SetVotes.$Properties;
            }

            /**
             * Properties of a Guard.
             * @deprecated Use nyx.ring.v1.Guard.$Properties instead.
             */
            interface IGuard extends nyx.ring.v1.Guard.$Properties {
            }

            /** Represents a Guard. */
            class Guard {

                /**
                 * Constructs a new Guard.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.Guard.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Guard node. */
                node: number;

                /** Guard incarnation. */
                incarnation: number;

                /** Guard watchdogTimeoutMs. */
                watchdogTimeoutMs: number;

                /** Guard detectionMs. */
                detectionMs: number;

                /**
                 * Creates a new Guard instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Guard instance
                 */
                static create(properties: nyx.ring.v1.Guard.$Shape): nyx.ring.v1.Guard & nyx.ring.v1.Guard.$Shape;
                static create(properties?: nyx.ring.v1.Guard.$Properties): nyx.ring.v1.Guard;

                /**
                 * Encodes the specified Guard message. Does not implicitly {@link nyx.ring.v1.Guard.verify|verify} messages.
                 * @param message Guard message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.Guard.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Guard message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.Guard & nyx.ring.v1.Guard.$Shape} Guard
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.Guard & nyx.ring.v1.Guard.$Shape;
            }

            namespace Guard {

                /** Properties of a Guard. */
                interface $Properties {

                    /** Guard node */
                    node?: (number|null);

                    /** Guard incarnation */
                    incarnation?: (number|null);

                    /** Guard watchdogTimeoutMs */
                    watchdogTimeoutMs?: (number|null);

                    /** Guard detectionMs */
                    detectionMs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Guard. */
                type $Shape = nyx.ring.v1.Guard.$Properties;
            }

            /**
             * Properties of a ResetAwaited.
             * @deprecated Use nyx.ring.v1.ResetAwaited.$Properties instead.
             */
            interface IResetAwaited extends nyx.ring.v1.ResetAwaited.$Properties {
            }

            /** Represents a ResetAwaited. */
            class ResetAwaited {

                /**
                 * Constructs a new ResetAwaited.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.ResetAwaited.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ResetAwaited node. */
                node: number;

                /** ResetAwaited incarnation. */
                incarnation: number;

                /**
                 * Creates a new ResetAwaited instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ResetAwaited instance
                 */
                static create(properties: nyx.ring.v1.ResetAwaited.$Shape): nyx.ring.v1.ResetAwaited & nyx.ring.v1.ResetAwaited.$Shape;
                static create(properties?: nyx.ring.v1.ResetAwaited.$Properties): nyx.ring.v1.ResetAwaited;

                /**
                 * Encodes the specified ResetAwaited message. Does not implicitly {@link nyx.ring.v1.ResetAwaited.verify|verify} messages.
                 * @param message ResetAwaited message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.ResetAwaited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ResetAwaited message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.ResetAwaited & nyx.ring.v1.ResetAwaited.$Shape} ResetAwaited
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.ResetAwaited & nyx.ring.v1.ResetAwaited.$Shape;
            }

            namespace ResetAwaited {

                /** Properties of a ResetAwaited. */
                interface $Properties {

                    /** ResetAwaited node */
                    node?: (number|null);

                    /** ResetAwaited incarnation */
                    incarnation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ResetAwaited. */
                type $Shape = nyx.ring.v1.ResetAwaited.$Properties;
            }

            /**
             * Properties of a LocalGroup.
             * @deprecated Use nyx.ring.v1.LocalGroup.$Properties instead.
             */
            interface ILocalGroup extends nyx.ring.v1.LocalGroup.$Properties {
            }

            /** Represents a LocalGroup. */
            class LocalGroup {

                /**
                 * Constructs a new LocalGroup.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.LocalGroup.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** LocalGroup group. */
                group: string;

                /** LocalGroup clients. */
                clients: number[];

                /**
                 * Creates a new LocalGroup instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns LocalGroup instance
                 */
                static create(properties: nyx.ring.v1.LocalGroup.$Shape): nyx.ring.v1.LocalGroup & nyx.ring.v1.LocalGroup.$Shape;
                static create(properties?: nyx.ring.v1.LocalGroup.$Properties): nyx.ring.v1.LocalGroup;

                /**
                 * Encodes the specified LocalGroup message. Does not implicitly {@link nyx.ring.v1.LocalGroup.verify|verify} messages.
                 * @param message LocalGroup message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.LocalGroup.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a LocalGroup message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.LocalGroup & nyx.ring.v1.LocalGroup.$Shape} LocalGroup
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.LocalGroup & nyx.ring.v1.LocalGroup.$Shape;
            }

            namespace LocalGroup {

                /** Properties of a LocalGroup. */
                interface $Properties {

                    /** LocalGroup group */
                    group?: (string|null);

                    /** LocalGroup clients */
                    clients?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a LocalGroup. */
                type $Shape = nyx.ring.v1.LocalGroup.$Properties;
            }

            /**
             * Properties of a PeerKnowledge.
             * @deprecated Use nyx.ring.v1.PeerKnowledge.$Properties instead.
             */
            interface IPeerKnowledge extends nyx.ring.v1.PeerKnowledge.$Properties {
            }

            /** Represents a PeerKnowledge. */
            class PeerKnowledge {

                /**
                 * Constructs a new PeerKnowledge.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.PeerKnowledge.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PeerKnowledge node. */
                node: number;

                /** PeerKnowledge incarnation. */
                incarnation: number;

                /** PeerKnowledge ringSeq. */
                ringSeq: number;

                /** PeerKnowledge state. */
                state: number;

                /**
                 * Creates a new PeerKnowledge instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PeerKnowledge instance
                 */
                static create(properties: nyx.ring.v1.PeerKnowledge.$Shape): nyx.ring.v1.PeerKnowledge & nyx.ring.v1.PeerKnowledge.$Shape;
                static create(properties?: nyx.ring.v1.PeerKnowledge.$Properties): nyx.ring.v1.PeerKnowledge;

                /**
                 * Encodes the specified PeerKnowledge message. Does not implicitly {@link nyx.ring.v1.PeerKnowledge.verify|verify} messages.
                 * @param message PeerKnowledge message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.PeerKnowledge.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PeerKnowledge message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.PeerKnowledge & nyx.ring.v1.PeerKnowledge.$Shape} PeerKnowledge
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.PeerKnowledge & nyx.ring.v1.PeerKnowledge.$Shape;
            }

            namespace PeerKnowledge {

                /** Properties of a PeerKnowledge. */
                interface $Properties {

                    /** PeerKnowledge node */
                    node?: (number|null);

                    /** PeerKnowledge incarnation */
                    incarnation?: (number|null);

                    /** PeerKnowledge ringSeq */
                    ringSeq?: (number|null);

                    /** PeerKnowledge state */
                    state?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PeerKnowledge. */
                type $Shape = nyx.ring.v1.PeerKnowledge.$Properties;
            }

            /**
             * Properties of a NodeLeave.
             * @deprecated Use nyx.ring.v1.NodeLeave.$Properties instead.
             */
            interface INodeLeave extends nyx.ring.v1.NodeLeave.$Properties {
            }

            /** Represents a NodeLeave. */
            class NodeLeave {

                /**
                 * Constructs a new NodeLeave.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: nyx.ring.v1.NodeLeave.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new NodeLeave instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NodeLeave instance
                 */
                static create(properties: nyx.ring.v1.NodeLeave.$Shape): nyx.ring.v1.NodeLeave & nyx.ring.v1.NodeLeave.$Shape;
                static create(properties?: nyx.ring.v1.NodeLeave.$Properties): nyx.ring.v1.NodeLeave;

                /**
                 * Encodes the specified NodeLeave message. Does not implicitly {@link nyx.ring.v1.NodeLeave.verify|verify} messages.
                 * @param message NodeLeave message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: nyx.ring.v1.NodeLeave.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NodeLeave message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {nyx.ring.v1.NodeLeave & nyx.ring.v1.NodeLeave.$Shape} NodeLeave
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): nyx.ring.v1.NodeLeave & nyx.ring.v1.NodeLeave.$Shape;
            }

            namespace NodeLeave {

                /** Properties of a NodeLeave. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NodeLeave. */
                type $Shape = nyx.ring.v1.NodeLeave.$Properties;
            }
        }
    }
}
