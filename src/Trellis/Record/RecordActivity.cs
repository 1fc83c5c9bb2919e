namespace Trellis.Record;

/// <summary>What the record itself notes: refusals, and what the operator of the machine read.</summary>
public static class RecordActivity
{
    public static readonly ActivityKind AccessDenied = new(
        "access.denied",
        "Tried to open what is not open to them",
        Security: SecurityMark.Refused
    );
    public static readonly ActivityKind StipendDenied = new(
        "stipend.denied",
        "Tried to open a stipend that is not open to them",
        Audience.Money,
        SecurityMark.Refused
    );
    public static readonly ActivityKind OperatorRead = new(
        "operator.read",
        "Asked at the command line",
        Security: SecurityMark.Noted
    );
}
