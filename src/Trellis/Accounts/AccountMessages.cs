using Trellis.Messages;

namespace Trellis.Accounts;

/// <summary>What people are told about how they sign in.</summary>
public static class AccountMessages
{
    public static readonly MessageKind NewSignIn = new(
        "account.new-sign-in",
        MessagePurpose.Security,
        "A new sign-in to your account",
        "Somebody signed in to your account from a browser that has not been used for it before. If that was you, there "
            + "is nothing to do. Otherwise end that session, and choose a new password.",
        "See where you are signed in"
    );
}
