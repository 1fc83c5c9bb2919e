namespace Trellis.Domain.Stipends;

/// <summary>What the stipend asks about somebody beside their employment.</summary>
public enum StipendFactKind
{
    ConversationHeld,
    NoticeGiven,
    PolicyGroup,
}
