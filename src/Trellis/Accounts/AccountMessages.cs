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
    public static readonly MessageKind Invitation = new(
        "account.invitation",
        MessagePurpose.Security,
        "Your account in Trellis",
        "{who} invited you. Choose a password with this link: it works once, for one day. From then on you sign in with this "
            + "address.",
        "Choose a password"
    )
    {
        CarriesSecret = true,
    };
    public static readonly MessageKind PasswordLink = new(
        "account.password-link",
        MessagePurpose.Security,
        "Choose a new password",
        "{who} asked for a link with which you choose a new password. It works once, for one day. If you did not ask for it, "
            + "there is nothing to do: your password stays as it is.",
        "Choose a new password"
    )
    {
        CarriesSecret = true,
    };
}
